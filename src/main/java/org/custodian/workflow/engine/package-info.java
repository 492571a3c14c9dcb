/** Sets the engine up: deploys the models and says which beans a model may name. */
@NullMarked
package org.custodian.workflow.engine;

import org.jspecify.annotations.NullMarked;
